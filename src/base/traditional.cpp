#include "base/traditional.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/utf8.hpp"

namespace targetbook::base {
namespace {

// Traditional, simplified, traditional, simplified …, in order of code points.
constexpr std::u32string_view pairs =
    U"佔占來来係系個个備备傳传債债價价億亿儲储內内兩两別别則则創创劃划劑剂動动務务勞劳勢势區区協协參参員员問"
    U"问啟启單单國国團团埰采執执報报場场壓压壞坏學学實实寧宁審审"
    U"寫写專专對对導导屬属廠厂張张復复徵征態态慣惯憑凭應应戰战戶户採采損损撥拨擇择擊击擔担據据擬拟擴扩攝摄敗"
    U"败數数斷断於于時时暫暂曆历書书會会條条業业極极構构標标樣样"
    U"機机檔档檢检權权欵款歐欧歲岁歷历歸归殘残毀毁氣气決决況况減减測测湊凑準准溫温滯滞滿满漢汉潔洁濕湿濟济灣"
    U"湾災灾為为無无燈灯營营爭争爾尔牆墙犧牺狀状獎奖獨独獲获現现"
    U"環环產产産产當当療疗發发盡尽監监眾众確确碼码礎础禮礼稅税種种稱称積积穩稳筆笔箇个節节範范築筑簡简籌筹糧"
    U"粮紀纪約约紅红純纯紙纸級级細细終终組组結结絡络給给統统經经"
    U"綜综綠绿維维網网緊紧線线緣缘編编縣县縮缩總总績绩織织繳缴繼继續续罰罚羣群習习聯联職职聽听脅胁膠胶臨临臺"
    U"台與与艦舰萬万蓋盖藝艺蘭兰處处虛虚號号衆众術术衛卫補补裝装"
    U"製制複复襲袭覈核見见規规覽览觀观觸触訂订計计訊讯討讨訓训託托記记訪访設设許许註注評评詞词詢询試试話话該"
    U"该詳详誠诚誤误說说説说課课調调論论諮咨謀谋講讲謝谢證证識识"
    U"譯译議议護护譽誉讀读變变讓让負负財财責责買买費费賀贺資资質质賬账賴赖購购賽赛贈赠贊赞趨趋跡迹車车軌轨軟"
    U"软較较載载輔辅輕轻輛辆輩辈輯辑輸输轉转辦办辭辞辯辩農农週周"
    U"進进運运過过達达遞递遠远適适遲迟遷迁選选遺遗還还邊边郵邮鄉乡醫医釋释釐厘針针鋼钢錄录錢钱錯错録录鎮镇鏈"
    U"链鐵铁鑑鉴長长門门閉闭開开間间閱阅闊阔關关隊队階阶際际隨随"
    U"險险隱隐雖虽雙双雜杂離离難难雲云電电靈灵靜静響响頁页頂顶項项順顺須须預预頒颁頓顿領领頭头頻频題题額额顏"
    U"颜願愿類类顧顾顯显風风飛飞飯饭飲饮養养餘余館馆饋馈駐驻駕驾"
    U"驅驱驗验驟骤髒脏體体魚鱼鮮鲜麗丽黃黄點点黨党齊齐齡龄";

constexpr std::size_t count = pairs.size() / 2;

constexpr std::array<char32_t, count> every_other(std::size_t first) {
  std::array<char32_t, count> characters{};
  for (std::size_t i = 0; i < count; ++i) characters[i] = pairs[2 * i + first];
  return characters;
}

constexpr auto traditional = every_other(0);
constexpr auto plain = every_other(1);
static_assert(std::is_sorted(traditional.begin(), traditional.end()));

constexpr char32_t first_han = 0x4E00;
constexpr std::size_t han = 0x5200;

/// One look tells most characters apart before any search.
constexpr std::array<bool, han> make_known() {
  std::array<bool, han> known{};
  for (const char32_t c : traditional) known[c - first_han] = true;
  return known;
}
constexpr auto known = make_known();

}  // namespace

char32_t simplified(char32_t c) {
  if (c < first_han || c >= first_han + han || !known[c - first_han]) return c;
  const auto found = std::lower_bound(traditional.begin(), traditional.end(), c);
  return plain[static_cast<std::size_t>(found - traditional.begin())];
}

bool has_traditional(std::string_view text) {
  bool found = false;
  for_each_code_point(text, [&](char32_t c, std::string_view) { found = found || simplified(c) != c; });
  return found;
}

}  // namespace targetbook::base
