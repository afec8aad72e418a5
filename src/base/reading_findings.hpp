#pragma once
#include <string_view>
#include <utility>

#include "base/finding.hpp"

/// What may be found while a file is read (U). Said on the floors that read; the rules' catalogue
/// (rules/reading/) explains each and takes code, name, severity, title and fix from here, the one place that
/// has them.
namespace targetbook::base::reading {

struct Fault {
  std::string_view code;  ///< `U-02`
  std::string_view name;
  Severity severity = Severity::warning;
  Phrase title;
  Phrase fix;
};

inline constexpr Fault unreadable{
    .code = "U-01",
    .name = "unreadable",
    .severity = Severity::error,
    .title = {"文件无法读取", "Unreadable file"},
    .fix = {"用表格程序打开，去掉密码，另存为 .xlsx 后重新报送",
            "open it in a spreadsheet program, take the password off and save it as .xlsx"},
};
inline constexpr Fault moved{
    .code = "U-02",
    .name = "moved",
    .severity = Severity::info,
    .title = {"内容移位", "Moved block"},
    .fix = {"下次请在原表样中填写，不要移动行列",
            "fill in the form as issued, without moving rows or columns"},
};
inline constexpr Fault version{
    .code = "U-03",
    .name = "version",
    .severity = Severity::error,
    .title = {"表样版本过期", "Outdated form"},
    .fix = {"用新下发的空白表样重新填写", "fill in the blank form that was issued last"},
};
inline constexpr Fault empty{
    .code = "U-04",
    .name = "empty",
    .severity = Severity::warning,
    .title = {"空工作簿", "Empty workbook"},
    .fix = {"请核对是否交错了文件，填好后重新报送",
            "check whether this is the right file, fill it in and hand it in again"},
};

inline constexpr Fault not_understood{
    .code = "U-05",
    .name = "not-understood",
    .severity = Severity::warning,
    .title = {"没有读懂的内容", "Not understood"},
    .fix = {"是填报内容的，移到表内对应的栏目；是说明的，写到表下「注：」后面；多余的，删去",
            "move it to its place in the form; a remark belongs below the form, behind 注：; delete what is "
            "not needed"},
};

inline constexpr Fault by_vocabulary{
    .code = "U-06",
    .name = "read-by-vocabulary",
    .severity = Severity::info,
    .title = {"按栏目用语读取", "Read by its words"},
    .fix = {"请核对读出的内容；常用的表样用 targetbook layouts draft 文件 -o 版式.toml 起草版式，再用 "
            "--layouts 读取",
            "check what was read; for a form that comes often, targetbook layouts draft FILE -o x.toml makes "
            "its "
            "drawing, to be used with --layouts"},
};

/// The fault as a finding without a place, with the fault's own way to mend it.
inline Finding finding_of(const Fault& fault, Words message) {
  Finding finding;
  finding.code = fault.code;
  finding.name = fault.name;
  finding.severity = fault.severity;
  finding.message = std::move(message);
  finding.fix = words_of(fault.fix);
  return finding;
}

}  // namespace targetbook::base::reading
