"""Draws a leaflet: a PDF of one page with a heading and lines in a Latin script."""

HEAD, LINE = 20, 11  # points
PAGE = (595, 842)  # A4, in points
MARGIN = 56


def draw_leaflet(heading: str, lines: list[str]) -> bytes:
    """The file; letters that Windows' Western code page lacks become question marks."""
    text = [f"BT /F1 {HEAD} Tf {MARGIN} {PAGE[1] - MARGIN - HEAD} Td {_string(heading)} Tj"]
    text += [f"/F1 {LINE} Tf 0 -{2 * HEAD} Td {1.5 * LINE} TL"]
    text += [f"{_string(line)} Tj T*" for line in lines]
    content = "\n".join([*text, "ET"]).encode("cp1252", "replace")
    return _file(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents 4 0 R"
            b" /Resources << /Font << /F1 5 0 R >> >> >>" % PAGE,
            b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ]
    )


def _file(objects: list[bytes]) -> bytes:
    """Objects with the table of where they stand."""
    file, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return file + b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n<< /Size %d /Root 1 0 R >>\n" % (
        size, table, size,
    ) + b"startxref\n%d\n%%%%EOF\n" % len(file)  # fmt: skip


def _string(text: str) -> str:
    for sign in "\\()":
        text = text.replace(sign, f"\\{sign}")
    return f"({text})"
