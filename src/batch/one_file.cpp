#include "batch/one_file.hpp"

#include <exception>
#include <new>
#include <string_view>
#include <utility>
#include <variant>

#include "base/reading_findings.hpp"
#include "base/say.hpp"
#include "base/sha256.hpp"
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

void read(FileResult& result, const std::string& file, std::string bytes, const House& house) {
  model::Source source{file, {}, base::sha256_hex(bytes)};
  const grid::Workbook workbook = containers::open_workbook(file, std::move(bytes), house.limits);
  source.container = grid::to_string(workbook.container);
  source.saved = workbook.property("modified");
  layouts::Reading reading = layouts::read_workbook(workbook, house.context.catalogue, file);
  result.submission = std::move(reading.submission);
  result.submission.source = std::move(source);
  result.findings = std::move(reading.findings);
  if (house.wants_pictures)
    for (const grid::Sheet& sheet : workbook.sheets)
      result.pictures.push_back(grid::picture_of(workbook, sheet));
  for (base::Finding& finding : result.findings) finding.file = file;
}

/// How much the normalised workbook keeps on its sheet for what the layout has no place for.
void count_leftovers(FileResult& result, const writers::RenderContext& context) {
  for (const model::Form& form : result.submission.forms) {
    const bool is_relaid = context.as != nullptr && std::holds_alternative<model::ProjectTarget>(form.body);
    const layouts::Drawing* drawing = is_relaid ? context.as : context.catalogue.find(form.layout);
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

}  // namespace

FileResult through_the_house(const std::string& file, std::string bytes, const House& house) {
  FileResult result;
  try {
    contained([&] { read(result, file, std::move(bytes), house); });
  } catch (const base::FileError& error) {
    return unreadable(file, error);
  }
  result.was_read = true;
  for (const writers::OutputFormat* format : house.formats) {
    result.outputs.push_back(render(*format, result.submission, house.context));
    if (format->name == normalised_workbook) count_leftovers(result, house.context);
  }
  return result;
}

base::FileError crashed(const std::exception& error) {
  using base::FileErrorKind;
  if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr)
    return {FileErrorKind::crashed,
            {"内存不足，未能处理完。请拆成几个文件，或减少同时处理的文件数（--jobs 1）。",
             "Ran out of memory. Split the file, or work on fewer files at a time (--jobs 1)."}};
  const std::string what = error.what();
  return {
      FileErrorKind::crashed,
      base::say("程序在此文件上出错：{}。请将该文件报告给维护者。",
                "The program failed on this file: {}. Report it to the maintainers with the file.", what)};
}

FileResult unreadable(const std::string& file, const base::FileError& error) {
  FileResult result;
  result.submission.source.file = file;
  result.findings.push_back(unreadable_finding(file, error));
  return result;
}

}  // namespace targetbook::batch
