#pragma once
#include <cstddef>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "containers/limits.hpp"
#include "containers/xml/namespaces.hpp"

/// XML parts that are edited: read strictly, and changed by splicing into their own bytes, so that all the
/// rest of a part stays as its program wrote it.
namespace targetbook::containers::edit {

struct NodeAttribute {
  Ns ns = Ns::none;
  std::string local;
  std::string value;
  std::size_t first = 0;  ///< of its name
  std::size_t value_first = 0;
  std::size_t value_last = 0;  ///< the closing quote
};

/// An element with the places of its pieces in the text.
struct Node {
  Ns ns = Ns::none;
  std::string name;  ///< as written, with its prefix
  std::string local;
  std::size_t first = 0;         ///< its `<`
  std::size_t tag_last = 0;      ///< behind its start tag
  std::size_t content_last = 0;  ///< its end tag; as tag_last where it is `<a/>`
  std::size_t last = 0;          ///< behind all of it
  std::vector<NodeAttribute> attributes;
  std::vector<Node> children;
  std::string text;  ///< the character data right in it, decoded

  [[nodiscard]] bool is_empty_tag() const { return last == tag_last; }
  [[nodiscard]] const NodeAttribute* attribute(std::string_view local, Ns ns = Ns::none) const;
  /// Empty where it is not given.
  [[nodiscard]] std::string_view value(std::string_view local, Ns ns = Ns::none) const;
  [[nodiscard]] bool flag(std::string_view local) const;
  /// The first child of that name in the element's own namespace; null where there is none.
  [[nodiscard]] const Node* child(std::string_view local) const;
};

class XmlDocument {
 public:
  /// Whether the children of an element are wanted; `depth` is 1 for the root.
  using Wanted = std::function<bool(const Node& node, std::size_t depth)>;

  /// Throws FileError (corrupt) for what is not well-formed.
  XmlDocument(std::string part, std::string text, const Limits& limits, const Wanted& wanted = {});

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] const Node& root() const { return root_; }
  [[nodiscard]] std::string_view raw(const Node& node) const {
    return std::string_view(text_).substr(node.first, node.last - node.first);
  }
  /// ISO 29500 Strict has namespaces and relationship types of its own.
  [[nodiscard]] bool is_strict() const;
  /// The root's prefix with its colon; empty where there is none.
  [[nodiscard]] const std::string& prefix() const { return prefix_; }

  void replace(std::size_t first, std::size_t last, std::string by);
  /// Of several at one place the earlier call stands first.
  void insert(std::size_t at, std::string xml) { replace(at, at, std::move(xml)); }
  void remove(const Node& node) { replace(node.first, node.last, {}); }
  void set_attribute(const Node& node, std::string_view local, std::string_view value);
  /// Behind its last child. Once per node where that is an empty tag.
  void append(const Node& node, const std::string& xml);
  /// Before the first child that must come later.
  void insert_before(const Node& node, std::initializer_list<std::string_view> later, const std::string& xml);
  /// The text with all changes in it.
  [[nodiscard]] std::string finish();

 private:
  struct Splice {
    std::size_t first;
    std::size_t last;
    std::string by;
  };

  std::string text_;
  std::string prefix_;
  Node root_;
  std::vector<Splice> splices_;
};

/// A part's bytes as UTF-8 text: UTF-16 is turned into it, its declaration with it.
std::string part_text(std::string_view bytes);

/// Text between tags or in an attribute; what XML cannot carry is left out, or written as `_xHHHH_` where
/// the place is of type ST_Xstring.
std::string escape_attribute(std::string_view text);
std::string escape_xstring(std::string_view text);

}  // namespace targetbook::containers::edit
