#include "containers/edit/package_edit.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "containers/edit/xml_document.hpp"
#include "containers/edit/zip_writer.hpp"
#include "containers/errors.hpp"
#include "containers/zip/part_name.hpp"

namespace targetbook::containers::edit {
namespace {

/// Whoever edits a part needs all of it.
Limits whole_parts(Limits limits) {
  limits.whole_part_bytes = limits.inflated_bytes;
  return limits;
}

}  // namespace

PackageEdit::PackageEdit(std::string_view file, const Limits& limits) : package_(file, whole_parts(limits)) {
  package_.check_readable();
}

bool PackageEdit::has(std::string_view part) const {
  const auto change = changes_.find(part_key(part));
  return change == changes_.end() ? package_.has(part) : change->second.text.has_value();
}

std::string PackageEdit::text(std::string_view part) {
  const auto change = changes_.find(part_key(part));
  if (change == changes_.end()) return part_text(package_.open(part).whole.text());
  if (!change->second.text) throw missing_part(part);
  return *change->second.text;
}

void PackageEdit::put(std::string_view part, std::string text) {
  const ZipEntry* const entry = package_.directory().find(part);
  changes_.insert_or_assign(part_key(part),
                            Change{entry == nullptr ? std::string(part) : entry->name, std::move(text)});
}

void PackageEdit::remove(std::string_view part) {
  changes_.insert_or_assign(part_key(part), Change{std::string(part), std::nullopt});
}

std::string PackageEdit::free_name(const std::string& before, const std::string& after) const {
  for (int number = 1;; ++number) {
    std::string name = before + std::to_string(number) + after;
    if (!has(name) && !package_.has(name)) return name;
  }
}

std::string PackageEdit::finish() {
  std::vector<const ZipEntry*> order;
  for (const ZipEntry& entry : package_.directory().entries()) order.push_back(&entry);
  std::sort(order.begin(), order.end(),
            [](const ZipEntry* a, const ZipEntry* b) { return a->header_offset < b->header_offset; });
  ZipWriter zip;
  for (const ZipEntry* const entry : order) {
    const auto change = changes_.find(entry->key);
    if (change == changes_.end())
      zip.copy(*entry, package_.directory().data(*entry));
    else if (change->second.text)
      zip.add(entry->name, *change->second.text);
  }
  for (const auto& [key, change] : changes_)
    if (change.text && !package_.has(key)) zip.add(change.name, *change.text);
  return zip.finish();
}

}  // namespace targetbook::containers::edit
