#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "containers/errors.hpp"
#include "containers/xml/xml_reader.hpp"

namespace targetbook::containers {

/// Walks an XML part by its structure. After next_child() gave true, the caller takes that element to its
/// end: by skip(), by text(), or by next_child() until it gives false. mc:AlternateContent is seen through:
/// of its arms the first that is understood stands for it (ECMA-376 part 3).
class ElementReader {
 public:
  ElementReader(Part part, const Limits& limits);

  /// Moves to the root. First thing to call.
  void open_root();
  /// Moves to the next child of the element the walk is in; false at that element's end.
  bool next_child();
  /// Where the next child is just `<name>text</name>` this may take it whole, in place of next_child() and
  /// text(); false leaves all to them. A view as of text().
  bool take_plain_child(Ns ns, std::string_view name, std::string_view& text, std::string& store) {
    if (!xml_.take_plain_element(ns, name, text)) return false;
    check_length(text.size());
    if (xml_.keeps_text()) return true;
    store = text;
    text = store;
    return true;
  }
  /// Where the innermost element ends just here this may take its end, in place of a next_child() that gives
  /// false.
  bool take_end() { return arms_.empty() && xml_.take_end(); }
  /// Passes over the element just reached with all that is in it.
  void skip();
  /// All character data right in the element just reached, to its end; elements in it are passed over. A view
  /// of the part or of `store`. Throws FileError (too-large) for a text no cell may hold.
  std::string_view text(std::string& store);
  /// To be called after the root's end: nothing else may follow.
  void finish();

  [[nodiscard]] bool is(Ns ns, std::string_view local) const { return xml_.is(ns, local); }
  [[nodiscard]] const XmlReader& xml() const { return xml_; }
  [[nodiscard]] XmlReader& xml() { return xml_; }
  /// The value of an attribute without (or with that) namespace; nothing where it is not given.
  [[nodiscard]] std::optional<std::string_view> attribute(std::string_view local, Ns ns = Ns::none) const;
  /// `1` or `true` (xsd:boolean, and `on` as older writers have it).
  [[nodiscard]] bool flag(std::string_view local) const;

 private:
  void enter_alternate_content();
  void leave_alternate_content();
  /// No text of a cell needs more: one character may be stored as `_xHHHH_`.
  void check_length(std::size_t bytes) const {
    constexpr std::size_t bytes_per_character = 7;
    if (bytes / bytes_per_character > most_characters_) throw too_large("cell-characters", most_characters_);
  }
  [[nodiscard]] bool is_understood(std::string_view prefixes) const;

  XmlReader xml_;
  std::uint64_t most_characters_;
  std::vector<std::size_t> arms_;  ///< depths of the arms of mc:AlternateContent the walk is in
};

}  // namespace targetbook::containers
