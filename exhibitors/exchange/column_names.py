"""What lists call their columns, field by field.

Languages are marked by words of their own ('English name', '英文名称', 'name_zh'), which
`columns` takes off first, and so are numbers ('Booth 2').
"""

EXHIBITOR_COLUMNS = {
    "ref": """
        ref, reference, id, exhibitor id, customer no, 编号, 展商编号, Ausstellernummer,
        Aussteller-Nr, Referenz, référence, referencia, riferimento
    """,
    "name": """
        name, exhibitor, exhibitors, exhibitor name, exhibiting company, company, company name,
        firm, organisation, organization, organisation name, organization name, account name,
        company name in, name in, 名称, 企业, 企业名称, 企业名, 公司, 公司名, 公司名称, 单位名称,
        参展单位, 参展商, 参展商名称, 参展企业, 展商, 展商名称, 机构名称, 企業名稱, 公司名稱,
        廠商名稱, 參展商, 參展廠商, 名稱, Aussteller, Ausstellername, Firma, Firmenname,
        Unternehmensname, Unternehmen, Name des Ausstellers, exposant, exposants, entreprise,
        société, nom, raison sociale, nom de l'exposant, nom de l'entreprise, nom de la société,
        expositor, expositores, empresa, nombre, razón social, nombre de la empresa,
        nombre comercial, espositore, azienda, ragione sociale, nome, nome azienda,
        nome dell'espositore, società, nome da empresa, razão social, اسم, الشركة, اسم الشركة,
        العارض, اسم العارض, 会社名, 出展者, 出展社名, 회사명, 업체명, компания
    """,
    "country": """
        country, countries, country name, country/region, country or region, country of origin,
        nation, iso, iso2, iso3, country code, country iso, 国家, 国家地区, 国家/地区, 国别,
        所属国家, 國家, 國家/地區, 国籍, Land, Staat, Ländercode, pays, país, paese, nazione,
        nação, البلد, الدولة, 国名, 국가, страна
    """,
    "pavilion": """
        pavilion, pavilions, pavilion name, zone, theme pavilion, show area, exhibition area,
        展区, 展團, 展团, 主题馆, 專區, 专区, 国家馆, Pavillon, Gemeinschaftsstand, pavillon,
        pabellón temático, padiglione nazionale, pavilhão
    """,
    "hall": """
        hall, halls, hall no, hall number, hall name, venue hall, 展馆, 展厅, 馆号, 馆, 展馆号,
        展館, 館別, 展廳, Halle, Hallen, Hallennummer, hall d'exposition, pabellón, padiglione,
        salão, القاعة, ホール, 홀, venue, booths hall, booth hall, stands hall, stand hall
    """,
    "booth": """
        booth, booths, booth no, booth nr, booth number, booth numbers, stand, stands, stand no,
        stand number, stand nr, booth location, hall/booth, hall/stand, hall and stand,
        hall stand, hall booth, 展位, 展位号, 展位号码, 展台, 展台号, 摊位号, 攤位, 攤位號碼,
        攤位號, 展位號, 位置, Standnummer, Stand-Nr, Halle/Stand, emplacement, numéro de stand,
        n° de stand, n° stand, nº stand, nº de stand, número de stand, puesto, posto,
        numero stand, stand n, número do stand, estande, الجناح, رقم الجناح, ブース, 小間番号,
        부스, 부스번호, стенд, booths no, booths number, booths code, booths name, stands no,
        stands number, stands code, stands name, stand code, booth code, booth name
    """,
    "categories": """
        category, categories, product group, product groups, product category,
        product categories, sector, sectors, industry, industries, segment, segments, theme,
        themes, 行业, 行业分类, 类别, 分类, 产品类别, 展品类别, 产品分类, 所属行业, 展品分类,
        產業, 產業別, 類別, 產品類別, Kategorie, Kategorien, Branche, Branchen, Produktgruppe,
        Produktgruppen, Warengruppe, Warengruppen, Produktkategorien, catégorie, catégories,
        secteur, secteurs, activités, secteur d'activité, categoría, categorías, sectores, rubro,
        rubros, settore, settori, categoria, categorie, categorias, setor, setores, الفئة,
        القطاع, カテゴリ, 分類, 카테고리, категория, categories name, category name
    """,
    "offers": """
        offers, offer, offering, offerings, Angebot, ofrece, 提供, 供应
    """,
    "seeks": """
        seeks, seeking, looking for, Gesuch, busca, 寻求, 求购
    """,
    "languages": """
        languages, languages spoken, spoken languages, language, Sprachen, langues, idiomas,
        lingue, 语言, 語言
    """,
    "certificates": """
        certificate, certificates, certification, certifications, Zertifikate, certificats,
        certificaciones, certificados, certificati, 认证, 证书, 認證
    """,
    "description": """
        description, company description, about, about us, profile, company profile, 简介,
        企业简介, 公司简介, 介绍, 描述, 簡介, 公司簡介, Beschreibung, Firmenprofil, Profil,
        présentation, descripción, presentación, descrizione, descrição, perfil, الوصف
    """,
    "tagline": """
        tagline, slogan, claim, short description, 口号, 标语, eslogan
    """,
    "website": """
        website, web, web site, url, website url, homepage, home page, internet, web address,
        网址, 网站, 官网, 企业网址, 公司网址, 網址, 網站, Webseite, Internetseite, site web,
        site internet, sitio web, página web, sito, sito web, الموقع
    """,
    "city": """
        city, town, 城市, Ort, Stadt, ville, ciudad, città, cidade, المدينة
    """,
    "address": """
        address, street, 地址, 公司地址, Adresse, Anschrift, Straße, adresse, dirección,
        indirizzo, endereço, morada, العنوان
    """,
    "email": """
        email, e-mail, mail, email address, E-Mail-Adresse, 邮箱, 电子邮箱, 电邮, 郵箱, correo,
        correo electrónico, courriel, البريد الإلكتروني
    """,
    "phone": """
        phone, telephone, tel, phone number, mobile, 电话, 联系电话, 手机, 電話, Telefon,
        téléphone, teléfono, telefono, telefone, الهاتف
    """,
    "tags": """
        tags, tag, keyword, keywords, 标签, 关键词, Schlagworte, Stichworte, mots-clés,
        palabras clave, parole chiave, palavras-chave
    """,
    "socials": """
        socials, social media, social, 社交媒体
    """,
    "tier": """
        tier, sponsor tier, sponsor level, sponsorship, sponsorship level, partner level,
        partnership level, 合作级别, 合作等级, 赞助级别, 赞助等级, 赞助类型, 合作級別, 贊助級別,
        Sponsorenstufe, Partnerstufe, niveau de partenariat, nivel de patrocinio,
        livello di sponsorizzazione, مستوى الرعاية
    """,
}

PRODUCT_COLUMNS = {
    "ref": """
        ref, reference, id, code, sku, product id, product code, article no, item no, barcode,
        ean, gtin, 编号, 产品编号, 货号, Artikelnummer, Artikel-Nr, référence, referencia,
        código, codice
    """,
    "exhibitor_ref": """
        exhibitor ref, exhibitor, exhibitor id, exhibitor name, company, company name, supplier,
        manufacturer, brand, brands, 企业名称, 公司名称, 展商, 展商名称, 展商编号, 品牌, 供应商,
        Aussteller, Firma, Hersteller, Marke, exposant, marque, fabricant, expositor, empresa,
        marca, espositore, azienda, العارض, الشركة
    """,
    "name": """
        name, product, product name, products, item, item name, title, 产品, 产品名称, 名称,
        商品名称, 商品, 品名, 產品名稱, 名稱, Produkt, Produktname, Artikel, Bezeichnung,
        produit, nom, nom du produit, désignation, producto, nombre, nombre del producto,
        prodotto, nome, nome prodotto, produto, nome do produto, المنتج, اسم المنتج
    """,
    "category": """
        category, categories, product category, product group, 类别, 分类, 产品类别, 產品類別,
        Kategorie, Warengruppe, Produktgruppe, catégorie, catégories, categoría, categorías,
        categoria, categorie, categorias, الفئة
    """,
    "origin": """
        origin, origins, country of origin, country, made in, 产地, 原产地, 原产国, 國家, 產地,
        Herkunft, Ursprungsland, Herkunftsland, Land, origine, pays d'origine, pays, origen,
        país de origen, país, paese, paese di origine, origem, país de origem, المنشأ,
        بلد المنشأ
    """,
    "kind": """
        kind, type, product type, 类型, Art, genre, tipo
    """,
    "price": """
        price, unit price, 价格, 单价, 價格, Preis, Stückpreis, prix, prix unitaire, precio,
        prezzo, preço, السعر
    """,
    "currency": """
        currency, 币种, 货币, 幣別, Währung, devise, monnaie, moneda, valuta, moeda, العملة
    """,
    "moq": """
        moq, minimum order, minimum order quantity, min order, 起订量, 最小起订量, 最低起订量,
        Mindestmenge, Mindestbestellmenge, quantité minimale, pedido mínimo, ordine minimo
    """,
    "unit": """
        unit, units, 单位, 單位, Einheit, unité, unidad, unità, unidade
    """,
    "sample": """
        sample, samples, sample available, 样品, 可提供样品, Muster, échantillon, muestra,
        campione, amostra
    """,
    "hs_code": """
        hs code, hs, hscode, tariff code, customs code, 海关编码, hs编码, 税号, Zolltarifnummer,
        code sh, código sa, código arancelario
    """,
    "lead_time": """
        lead time, lead time days, lead time in days, delivery time, 交货期, 交期, 交货时间,
        交货周期, 供货周期, 交貨期, Lieferzeit, Lieferfrist, délai de livraison,
        plazo de entrega, tempi di consegna, tempo di consegna, prazo de entrega, مدة التسليم
    """,
    "incoterms": """
        incoterms, incoterm, delivery terms, terms of delivery, trade terms, 贸易术语, 贸易条款,
        交货条款, 交货条件, 貿易條款, Lieferbedingungen, conditions de livraison,
        condiciones de entrega, términos de entrega, termini di resa, شروط التسليم
    """,
    "certificates": """
        certificate, certificates, certification, certifications, Zertifikate, certificats,
        certificaciones, certificados, certificati, 认证, 证书, 产品认证, 認證
    """,
    "farm": """
        farm, farm or works, producer, grower, 农场, 种植户, 生产单位, 農場, Hof, Erzeuger,
        producteur, exploitation, finca, productor, produttore, fazenda, مزرعة
    """,
    "base": """
        base, growing area, production base, production site, 基地, 种植基地, 生产基地, 产区,
        Anbaugebiet, zone de production, zona de producción, zona di produzione
    """,
    "batch": """
        batch, batch no, batch number, lot, lot no, lot number, 批次, 批号, 批次号, 批號,
        Chargennummer, numéro de lot, lote, número de lote, lotto, numero di lotto
    """,
    "provenance": """
        provenance, traceability, story, product story, 溯源, 溯源信息, 产品故事, 產品故事,
        Rückverfolgbarkeit, traçabilité, trazabilidad, tracciabilità, rastreabilidade
    """,
    "description": """
        description, 简介, 介绍, 描述, 簡介, Beschreibung, présentation, descripción,
        presentación, descrizione, descrição, الوصف, product description, 产品描述, 产品介绍,
        产品简介
    """,
}

LANGUAGE_WORDS = {
    "en": """
        en, eng, english, 英文, 英语, englisch, anglais, inglés, inglese, الإنجليزية
    """,
    "zh-hans": """
        zh, zho, cn, chinese, zh hans, zh cn, hans, simplified chinese, 中文, 简体中文, 汉语,
        chinesisch, chinois, chino, cinese, chinês, الصينية
    """,
    "es": """
        es, spa, spanish, español, 西班牙文, 西班牙语, spanisch, espagnol, spagnolo, espanhol
    """,
    "ar": """
        ar, ara, arabic, العربية, 阿拉伯文, 阿拉伯语, arabisch, arabe, árabe, arabo
    """,
}
VENUES = ("venue",)  # columns of fairgrounds, which may be all that a list says of a hall
# Fields that each language has for itself, as in `name_en`.
TEXT_FIELDS = ("name", "description", "tagline", "unit", "farm", "base", "provenance")
