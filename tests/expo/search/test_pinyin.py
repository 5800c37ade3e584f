import pytest
from pypinyin import lazy_pinyin

from expo.search.folding import fold
from expo.search.tokens import document_tokens, name_tokens, query_tokens

NAMES = [
    ("阿里巴巴", ["alibaba", "aliba", "baba", "a", "li", "albb"]),
    ("杭州西湖茶业", ["hangzhou", "xihu", "chaye", "hangzhouxihuchaye", "hzxhcy"]),
    ("吕氏", ["lvshi", "lushi"]),
    ("绿源女装", ["lvyuannvzhuang", "luyuannuzhuang", "nvzhuang", "nuzhuang", "lv", "nu"]),
    ("重庆银行", ["chongqing", "yinhang"]),
    ("3D打印（中国）", ["dayin", "zhongguo", "3ddayinzhongguo", "dayinzhongguo"]),
]
INVENTED = """青禾智造 云岫机器人 东篱茶业 海棠湾电子 北辰光学 江月轮船 明泉水务 松石珠宝 白鹭无人机
长风物流 金穗农业 墨竹文创 望岳重工 听雨传媒 百川数据 玉衡仪器 南浔丝绸 星野户外 归雁航空 天目山食品
沧浪纺织 紫藤医药 麒麟芯片 观澜科技 朝露乳业 石榴红酒业 大漠新能源 小满教育 银杏养老 飞鸿通信
绿洲环保 流萤照明 赤霞陶瓷 凌波船舶 秋水化工 万象软件 逐日光伏 锦书出版 丹青印刷 鹿鸣乐器
春分花卉 女娲建材 吕梁矿业 律动健身 略阳药材 行知书局 乐山旅业 重阳酒业 单县羊汤 曾国藩家菜"""


@pytest.mark.parametrize(("name", "pinyin"), NAMES)
def test_a_chinese_name_has_its_pinyin(name, pinyin):
    tokens = name_tokens(name)
    assert set(document_tokens(name)) <= set(tokens)
    assert set(pinyin) <= set(tokens)


@pytest.mark.parametrize("name", INVENTED.split())
@pytest.mark.parametrize("between", ["", " ", "'", "-"])
@pytest.mark.parametrize("umlaut", ["v", "u"])
def test_a_name_is_found_by_its_pinyin(name, between, umlaut):
    tokens = set(name_tokens(name, "zh-hans"))
    typed = between.join(lazy_pinyin(name)).replace("v", umlaut)
    assert all(tokens & set(wanted.any_of) for wanted in query_tokens(typed))
    words = "".join(lazy_pinyin(name[:2])) + " " + "".join(lazy_pinyin(name[2:]))
    assert all(tokens & set(wanted.any_of) for wanted in query_tokens(words.title()))


@pytest.mark.parametrize("name", INVENTED.split())
def test_a_name_is_found_while_its_pinyin_is_typed(name):
    tokens = name_tokens(name)
    whole = "".join(lazy_pinyin(name))
    for length in range(1, len(whole) + 1):
        (wanted,) = query_tokens(whole[:length])
        assert any(token.startswith(wanted.text) for token in tokens)


def test_two_initials_say_too_little():
    assert "hz" not in name_tokens("杭州")


def test_other_names_have_none():
    assert name_tokens("Teahouse") == document_tokens("Teahouse")


def test_a_name_stands_in_one_piece_too():
    assert name_tokens("Tea House") == ("tea", "house", "teahouse")
    assert name_tokens("カタカナ") == document_tokens("カタカナ")


def test_a_rare_character_stands_for_itself():
    assert fold("㐂") in name_tokens("㐂㐂")
