#include "containers/copy/losses.hpp"

#include "base/say.hpp"

namespace targetbook::containers::copy {
namespace {

constexpr std::size_t most_named = 5;

}  // namespace

void TalliedCells::add(const std::string& sheet, base::CellRef cell) {
  if (++count_ > most_named) return;
  if (count_ == 1 || sheet != last_sheet_) {
    first_ += (count_ == 1 ? "" : " ") + sheet + "!";
    last_sheet_ = sheet;
  } else {
    first_ += " ";
  }
  first_ += base::to_a1(cell);
}

base::Words TalliedCells::words() const {
  if (count_ <= most_named) return {first_, first_};
  return base::say("{} 等 {} 处", "{} and others, {} in all", first_, count_);
}

std::vector<base::Words> Losses::words() const {
  std::vector<base::Words> out;
  const auto tell = [&](const TalliedCells& cells, const auto& make) {
    if (cells.count() > 0) out.push_back(make(cells.words()));
  };
  tell(formulas, [](const base::Words& cells) {
    return base::say("公式只保留计算结果：{}。", "Formulas became their values: {}.", cells);
  });
  tell(unvalued, [](const base::Words& cells) {
    return base::say("公式没有存储结果，以 #N/A 代替：{}。", "Formulas stored without a value show #N/A: {}.",
                     cells);
  });
  tell(notes, [](const base::Words& cells) {
    return base::say("原有批注的文字没有带过来：{}。", "The texts of notes were not carried over: {}.",
                     cells);
  });
  tell(long_texts, [](const base::Words& cells) {
    return base::say("文字超过 32,767 个字符，只保留前面部分：{}。",
                     "Texts of more than 32,767 characters were cut: {}.", cells);
  });
  tell(overlapping_merges, [](const base::Words& cells) {
    return base::say("合并区域互相重叠，只保留先出现的，未合并：{}。",
                     "Merged areas overlap; left unmerged: {}.", cells);
  });
  for (const std::string& sheet : sheets)
    out.push_back(base::say("“{}”不是普通工作表，没有带过来。",
                            "'{}' is no worksheet and was not carried over.", sheet));
  if (names > 0)
    out.push_back(base::say("有 {} 个名称没有带过来。", "{} defined names were not carried over.", names));
  if (has_unstyled_blanks)
    out.push_back({"空白单元格的格式过多，只保留了一部分。",
                   "There were too many styled blank cells; some lost their looks."});
  return out;
}

}  // namespace targetbook::containers::copy
