#include "batch/one_file.hpp"

#include <exception>
#include <new>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>
#include <variant>

#include "base/files.hpp"
#include "base/reading_findings.hpp"
#include "base/sha256.hpp"
#include "base/system_error.hpp"
#include "containers/open.hpp"
#include "layouts/draw/draw.hpp"
#include "layouts/read/read.hpp"

namespace targetbook::batch {
namespace {

constexpr std::string_view normalised_workbook = "workbook";

base::Finding unreadable_finding(const std::string& file, const base::FileError& error) {
  base::Finding finding = base::reading::finding_of(base::reading::unreadable, error.reason());
  finding.fix = {};  // the reason names the way out of its own kind
  finding.file = file;
  finding.sheet = error.sheet();
  finding.cell = error.cell();
  finding.field = base::to_string(error.kind());
  return finding;
}

/// Runs `work`; what it throws is a FileError, so that one file never stops the others.
template <class Work>
auto contained(const Work& work) {
  try {
    return work();
  } catch (const base::FileError&) {
    throw;
  } catch (const std::exception& error) {
    throw crashed(error);
  }
}

/// What kind of forms these are, and what they say.
void read(FileResult& result, const std::string& file, const std::string& sha256,
          const grid::Workbook& workbook, const House& house) {
  layouts::Reading reading = layouts::read_workbook(workbook, house.context.catalogue, file, house.units,
                                                    {house.limits.form_cells, house.limits.form_text_bytes});
  result.submission = std::move(reading.submission);
  result.submission.source.file = file;
  result.submission.source.container = grid::to_string(workbook.container);
  result.submission.source.is_displayed = grid::holds_displayed_texts(workbook);
  result.submission.source.sha256 = sha256;
  result.submission.source.saved = workbook.property("modified");
  if (house.leave_out != nullptr) house.leave_out(result.submission);
  result.findings = std::move(reading.findings);
  for (base::Finding& finding : result.findings) finding.file = file;
}

/// Only the sheets that have findings are shown.
std::vector<grid::SheetPicture> pictures_of_findings(const grid::Workbook& workbook,
                                                     const std::vector<base::Finding>& findings) {
  std::set<std::string_view> sheets;
  for (const base::Finding& finding : findings) sheets.insert(finding.sheet);
  std::vector<grid::SheetPicture> pictures;
  for (const grid::Sheet& sheet : workbook.sheets)
    if (sheets.contains(sheet.name)) pictures.push_back(grid::picture_of(workbook, sheet));
  return pictures;
}

/// How much the normalised workbook keeps on its sheet for what the layout has no place for.
void count_leftovers(FileResult& result, const writers::RenderContext& context) {
  for (const model::Form& form : result.submission.forms) {
    const std::string_view kind = kind_of(form.body);
    const bool is_relaid = context.as != nullptr && kind == to_string(context.as->kind);
    const layouts::Drawing* drawing = is_relaid ? context.as : context.catalogue.to_print(form.layout, kind);
    if (drawing != nullptr) result.leftovers += layouts::draw(form, *drawing).leftovers.size();
  }
}

Rendered render(const writers::OutputFormat& format, const model::Submission& submission,
                const writers::RenderContext& context) {
  try {
    return {&format, contained([&] { return format.render(submission, context); }), std::nullopt};
  } catch (const base::FileError& error) {
    return {&format, {}, error};
  }
}

void write_outputs(FileResult& result, const House& house) {
  for (const writers::OutputFormat* format : house.formats) {
    result.outputs.push_back(render(*format, result.submission, house.context));
    if (format->name == normalised_workbook) count_leftovers(result, house.context);
  }
}

}  // namespace

FileResult through_the_house(const std::string& file, std::string bytes, const House& house) {
  FileResult result;
  try {
    contained([&] {
      const std::string sha256 = base::sha256_hex(bytes);
      const grid::Workbook workbook = containers::open_workbook(file, std::move(bytes), house.limits);
      read(result, file, sha256, workbook, house);
      if (house.checker != nullptr) {
        result.verdict = house.checker->check_book(result.submission, result.findings);
        result.verdict.coverage = rules::summed(result.verdict.coverage);
      }
      if (house.wants_pictures) result.pictures = pictures_of_findings(workbook, result.verdict.findings);
    });
    contained([&] { write_outputs(result, house); });
  } catch (const base::FileError& error) {
    return unreadable(file, error, house.checker);
  }
  result.was_read = true;
  return result;
}

std::string bytes_of(const base::Descriptor& document, const std::filesystem::path& path,
                     const House& house) {
  return contained([&] { return base::read_opened(document, path, house.limits.file_bytes); });
}

base::FileError crashed(const std::exception& error) {
  using base::FileErrorKind;
  if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr)
    return {FileErrorKind::crashed,
            {"内存不足，未能处理完。请拆成几个文件，或放宽 --limit worker-bytes=。",
             "Ran out of memory. Split the file, or allow more with --limit worker-bytes=."}};
  if (const auto* system = dynamic_cast<const std::system_error*>(&error))
    return base::system_failure({"系统出错", "the system failed"}, system->code().value());
  const std::string what = error.what();
  return {
      FileErrorKind::crashed,
      base::say("程序在此文件上出错：{}。请将该文件报告给维护者。",
                "The program failed on this file: {}. Report it to the maintainers with the file.", what)};
}

base::FileError crashed(const CrewAnswer& answer) {
  if (answer.kind == CrewAnswer::Kind::timed_out)
    return {base::FileErrorKind::crashed,
            {"此文件处理时间过长，已中止。请检查文件是否过大或已损坏。",
             "This file took too long and was given up. Check whether it is very large or damaged."}};
  return {
      base::FileErrorKind::crashed,
      {"程序在此文件上异常退出，已跳过。请将该文件报告给维护者。",
       "The program died on this file, which was passed over. Report it to the maintainers with the file."}};
}

FileResult unreadable(const std::string& file, const base::FileError& error, const rules::Checker* checker) {
  FileResult result;
  result.submission.source.file = file;
  result.findings.push_back(unreadable_finding(file, error));
  if (checker == nullptr) return result;
  result.verdict = checker->check_unreadable(result.findings);
  result.verdict.coverage = rules::summed(result.verdict.coverage);
  return result;
}

}  // namespace targetbook::batch
