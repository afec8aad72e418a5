#include "xls_form.hpp"

#include <array>

#include "../containers/biff_maker.hpp"

namespace targetbook::bench {
namespace {

using namespace testing;

constexpr unsigned form_rows = 130;
constexpr unsigned filled_columns = 10;
constexpr unsigned text_count = 420;
constexpr unsigned style_count = 60;
constexpr std::size_t longest_record = 8224;

/// Numbers that look drawn by chance and are the same in every run.
class Draw {
 public:
  unsigned below(unsigned limit) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<unsigned>(state_ >> 33U) % limit;
  }

 private:
  std::uint64_t state_ = 42;
};

std::string make_text(Draw& draw) {
  static constexpr std::array<const char*, 12> words{"产出指标", "效益指标", "满意度", "数量",
                                                     "质量",     "时效",     "成本",   "项目资金",
                                                     "年度",     "绩效",     "信访",   "社会稳定"};
  std::string text;
  const unsigned count = 2 + draw.below(5);
  for (unsigned i = 0; i < count; ++i) text += words[draw.below(words.size())];
  return text;
}

/// An SST record and as many CONTINUE records as it takes, parted between texts.
std::string make_strings(Draw& draw) {
  std::string out;
  std::string body = u32(text_count * 3) + u32(text_count);
  unsigned type = 0xFC;
  for (unsigned i = 0; i < text_count; ++i) {
    const std::string text = wide(make_text(draw));
    if (body.size() + text.size() > longest_record) {
      out += record(type, body);
      body.clear();
      type = 0x3C;
    }
    body += text;
  }
  return out + record(type, body);
}

std::string make_styles(Draw& draw) {
  std::string out = record(0x41E, u16(164) + narrow("#,##0.00_ "));
  for (unsigned i = 0; i < 9; ++i)
    out += record(0x31,
                  u16(200 + 20 * i) + u16(0) + u16(0x7FFF) + u16(400) + u16(0) + u32(0) + short_wide("宋体"));
  for (unsigned i = 0; i < style_count; ++i)
    out += record(0xE0, u16(draw.below(4)) + u16(i % 12 == 0 ? 164 : draw.below(12)) + u16(0) + u8(0x1A) +
                            std::string(3, '\0') + u32(0x1111) + u32(0) + u16(0));
  return out;
}

std::string make_cells(Draw& draw) {
  std::string out;
  for (unsigned row = 0; row < form_rows; ++row) {
    out += record(0x208, u16(row) + u16(0) + u16(12) + u16(495) + u32(0) + u16(0x140) + u16(0));
    for (unsigned column = 0; column < filled_columns; ++column) {
      const unsigned style = draw.below(style_count);
      if (column % 4 == 3)
        out += number(row, column, draw.below(1'000'000) / 100.0, style);
      else
        out += record(0xFD, cell_at(row, column, style) + u32(draw.below(text_count)));
    }
    out += record(0xBE,
                  u16(row) + u16(10) + u16(draw.below(style_count)) + u16(draw.below(style_count)) + u16(11));
  }
  for (unsigned row = 0; row < form_rows; row += 4)
    out += record(0xE5, u16(1) + u16(row) + u16(row + 2) + u16(0) + u16(0));
  return out;
}

}  // namespace

std::string make_xls_form() {
  Draw draw;
  BiffBook book;
  book.globals = make_styles(draw);
  book.behind_sheets = make_strings(draw);
  book.sheets = {{"项目支出绩效目标表", make_cells(draw)}};
  return book.file();
}

}  // namespace targetbook::bench
