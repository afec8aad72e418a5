#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/engine/context.hpp"
#include "rules/engine/report.hpp"

/// The project forms of all workbooks of a run.
namespace targetbook::rules::batch {

struct BatchProject {
  const BookDigest* book = nullptr;
  const ProjectDigest* target = nullptr;

  [[nodiscard]] const FormDigest& form() const { return book->forms[target->form]; }
  /// Plain; empty where the form does not say.
  [[nodiscard]] std::string_view unit() const { return book->text(form().unit); }
  [[nodiscard]] std::string_view shown_name() const { return book->text(target->name); }
  [[nodiscard]] std::string_view plain_name() const { return book->text(target->plain_name); }
  [[nodiscard]] std::string_view code() const { return book->text(target->code); }
};

/// In input order.
std::vector<BatchProject> batch_projects(const BatchContext& context);

/// Where a project stands, as another one's finding names it: in the same workbook `《Sheet1》B4`, in another
/// one of the same bureau with its name before it. What goes back to a bureau names no other's file, so
/// another bureau is named by itself and its project.
std::string named_from(const BatchProject& from, const BatchProject& what,
                       const std::optional<base::CellRef>& cell);
/// The same of a form.
std::string named_from(const BookDigest& from, std::string_view unit, const BookDigest& what,
                       const FormDigest& form, const std::optional<base::CellRef>& cell);
/// A workbook's name without the folders of the office that it lies in.
std::string own_name(const BookDigest& book);
/// A place in the project's form.
Place place_in(const BatchProject& project, const std::optional<base::CellRef>& cell, std::string field);
Place place_in(const BookDigest& book, const FormDigest& form, const std::optional<base::CellRef>& cell,
               std::string field);

}  // namespace targetbook::rules::batch
