#include "containers/edit/notes_edit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "containers/edit/made_sheet.hpp"
#include "containers/edit/part_links.hpp"
#include "containers/errors.hpp"
#include "containers/xlsx/values.hpp"

namespace targetbook::containers::edit {
namespace {

constexpr const char* comments_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
constexpr const char* drawing_type = "application/vnd.openxmlformats-officedocument.vmlDrawing";

std::string link_type(bool is_strict, const char* step) {
  return std::string(is_strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships/"
                               : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/") +
         step;
}

/// A piece of a note's text: the `<t>`, and the `<r>` it stands in, if any.
struct TextPiece {
  const Node* text = nullptr;
  const Node* run = nullptr;
  std::string value;
};

std::vector<TextPiece> pieces_of(const Node& comment) {
  std::vector<TextPiece> pieces;
  const Node* const text = comment.child("text");
  if (text == nullptr) return pieces;
  const auto add = [&](const Node& node, const Node* run) {
    std::string store;
    pieces.push_back({&node, run, std::string(xlsx::decode_escapes(node.text, store))});
  };
  for (const Node& child : text->children) {
    if (child.local == "t") add(child, nullptr);
    if (child.local == "r")
      if (const Node* const inner = child.child("t")) add(*inner, &child);
  }
  return pieces;
}

struct Stretch {
  std::size_t first;
  std::size_t last;
};

/// Where our lines stand in a note's whole text, with the line end before them.
std::optional<Stretch> find_ours(const std::string& text) {
  const auto begin = text.find(note_begin);
  if (begin == std::string::npos) return std::nullopt;
  Stretch ours{begin, text.size()};
  const std::string closing = "\n" + std::string(note_end);
  for (auto at = text.find(closing, begin); at != std::string::npos; at = text.find(closing, at + 1)) {
    const std::size_t behind = at + closing.size();
    if (behind < text.size() && text[behind] != '\n') continue;
    ours.last = behind;
    break;
  }
  if (ours.first > 0 && text[ours.first - 1] == '\n') --ours.first;
  return ours;
}

}  // namespace

NotesEdit::NotesEdit(PackageEdit& package, std::string sheet_part, SheetEdit& sheet, std::string folder,
                     bool is_strict)
    : package_(package),
      sheet_part_(std::move(sheet_part)),
      sheet_(sheet),
      folder_(std::move(folder)),
      is_strict_(is_strict) {
  const std::string drawing = sheet_.notes_link();
  for (const PartLink& link : links_of(package_, sheet_part_)) {
    if (link.is_of("comments")) {
      comments_part_ = link.target;
      comments_link_ = link.id;
    }
    if (link.is_of("threadedComment")) read_threads(link.target);
    if (!drawing.empty() && link.id == drawing && !link.is_external && package_.has(link.target)) {
      drawing_part_ = link.target;
      drawing_link_ = link.id;
    }
  }
  if (!drawing_part_.empty()) drawing_ = VmlNotes(package_.text(drawing_part_));
  if (comments_part_.empty()) return;
  comments_.emplace(comments_part_, package_.text(comments_part_), package_.limits());
  if (const Node* const list = comments_->root().child("commentList"))
    for (const Node& comment : list->children)
      if (const auto cell = base::parse_cell_ref(comment.value("ref"))) by_cell_.try_emplace(*cell, &comment);
}

void NotesEdit::read_threads(const std::string& part) {
  const XmlDocument threads(part, package_.text(part), package_.limits());
  for (const Node& comment : threads.root().children)
    if (const auto cell = base::parse_cell_ref(comment.value("ref"))) threads_.insert(*cell);
}

void NotesEdit::remove_ours(const std::map<base::CellRef, std::string>& anchors) {
  std::vector<base::CellRef> gone;
  for (const auto& [cell, comment] : by_cell_) {
    const std::vector<TextPiece> pieces = pieces_of(*comment);
    std::string whole;
    for (const TextPiece& piece : pieces) whole += piece.value;
    const auto ours = find_ours(whole);
    if (!ours || threads_.contains(cell)) continue;
    comments_changed_ = true;
    const std::string rest = whole.substr(0, ours->first) + whole.substr(ours->last);
    if (base::trim(rest).empty()) {
      comments_->remove(*comment);
      drawing_.remove(cell);
      gone.push_back(cell);
      continue;
    }
    std::size_t at = 0;
    for (const TextPiece& piece : pieces) {
      const std::size_t first = std::clamp(ours->first, at, at + piece.value.size()) - at;
      const std::size_t last = std::clamp(ours->last, at, at + piece.value.size()) - at;
      at += piece.value.size();
      if (first == last) continue;
      const std::string kept = piece.value.substr(0, first) + piece.value.substr(last);
      if (kept.empty())
        comments_->remove(piece.run == nullptr ? *piece.text : *piece.run);
      else
        comments_->replace(piece.text->tag_last, piece.text->content_last, escape_xstring(kept));
    }
    if (const auto anchor = anchors.find(cell); anchor != anchors.end() && !anchor->second.empty())
      drawing_.set_anchor(cell, anchor->second);
  }
  for (const base::CellRef cell : gone) by_cell_.erase(cell);
}

/// A box of the usual width, and as tall as the text needs, from the cell's upper right on.
std::string NotesEdit::anchor_for(const Note& note) const {
  constexpr double width = 300;
  constexpr int gap = 15;
  constexpr std::uint32_t most = 64;  // columns and rows; where all behind the cell is hidden there is no end
  std::uint32_t column = std::min(note.beside, base::max_columns - 2);
  double left = width + gap;
  const std::uint32_t last_column = std::min(column + most, base::max_columns - 1);
  for (; column < last_column && left > sheet_.column_pixels(column); ++column)
    left -= sheet_.column_pixels(column);
  std::uint32_t row = note.cell.row;
  double below = note.height + 2;
  const std::uint32_t last_row = std::min(row + most, base::max_rows - 1);
  for (; row < last_row && below > sheet_.row_pixels(row); ++row) below -= sheet_.row_pixels(row);
  return fmt::format("{}, {}, {}, 2, {}, {}, {}, {}", std::min(note.beside, base::max_columns - 2), gap,
                     note.cell.row, column, static_cast<int>(std::min(left, width)), row,
                     static_cast<int>(std::min(below, note.height)));
}

NotesEdit::Result NotesEdit::add(const Note& note) {
  if (threads_.contains(note.cell)) return {Placed::threaded, {}};
  if (!drawing_.takes_notes())
    throw corrupt("批注的图形部件 {} 不完整", "the drawing of notes {} is cut short", quoted(drawing_part_));
  const std::string prefix = comments_ ? comments_->prefix() : std::string();
  const auto run = [&](const std::string& text) {
    return fmt::format(
        "<{0}r><{0}rPr><{0}sz val=\"9\"/><{0}rFont val=\"宋体\"/></{0}rPr><{0}t "
        "xml:space=\"preserve\">{1}</{0}t></{0}r>",
        prefix, escape_xstring(text));
  };
  comments_changed_ = true;
  const auto own = by_cell_.find(note.cell);
  if (own == by_cell_.end()) {
    new_comments_ += fmt::format("<{0}comment ref=\"{1}\" authorId=\"@\"><{0}text>{2}</{0}text></{0}comment>",
                                 prefix, base::to_a1(note.cell), run(note.text));
    drawing_.add(note.cell, anchor_for(note));
    return {};
  }
  if (const Node* const text = own->second->child("text"))
    comments_->insert_before(*text, {"rPh", "phoneticPr"}, run("\n" + note.text));
  Result result{Placed::below_own_note, drawing_.anchor_of(note.cell)};
  if (!result.anchor.empty()) drawing_.set_anchor(note.cell, anchor_for(note));
  return result;
}

void NotesEdit::drop_comments() {
  package_.remove(comments_part_);
  remove_content_type(package_, comments_part_);
  remove_link(package_, sheet_part_, comments_link_);
}

void NotesEdit::drop_drawing() {
  package_.remove(drawing_part_);
  remove_content_type(package_, drawing_part_);
  remove_link(package_, sheet_part_, drawing_link_);
  sheet_.remove_notes_link();
}

void NotesEdit::write_comments() {
  if (!comments_) {
    comments_part_ = package_.free_name(folder_ + "comments", ".xml");
    comments_.emplace(
        comments_part_,
        fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"{}\">"
                    "<authors></authors><commentList></commentList></comments>",
                    spreadsheet_namespace(is_strict_)),
        package_.limits());
    add_link(package_, sheet_part_, link_type(is_strict_, "comments"), comments_part_);
    set_content_type(package_, comments_part_, comments_type);
  }
  const Node* const authors = comments_->root().child("authors");
  const Node* const list = comments_->root().child("commentList");
  if (!new_comments_.empty() && authors != nullptr && list != nullptr) {
    std::size_t author = 0;
    while (author < authors->children.size() && authors->children[author].text != note_author) ++author;
    if (author == authors->children.size())
      comments_->append(*authors,
                        fmt::format("<{0}author>{1}</{0}author>", comments_->prefix(), note_author));
    comments_->append(
        *list, base::replace_all(new_comments_, "authorId=\"@\"", fmt::format("authorId=\"{}\"", author)));
  }
  package_.put(comments_part_, comments_->finish());
}

void NotesEdit::finish() {
  if (comments_changed_) {
    if (by_cell_.empty() && new_comments_.empty())
      drop_comments();
    else
      write_comments();
  }
  if (!drawing_.is_changed()) return;
  if (drawing_.is_empty()) return drop_drawing();
  if (drawing_part_.empty()) {
    drawing_part_ = package_.free_name(folder_ + "drawings/vmlDrawing", ".vml");
    set_default_type(package_, "vml", drawing_type, drawing_part_);
    sheet_.set_notes_link(
        add_link(package_, sheet_part_, link_type(is_strict_, "vmlDrawing"), drawing_part_));
  }
  package_.put(drawing_part_, drawing_.text());
}

}  // namespace targetbook::containers::edit
