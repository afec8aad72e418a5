# Writes OUTPUT, a C++ source with the text of every drawing in FORMS (a folder), in order of name.
file(GLOB drawings ${FORMS}/*.toml)
list(SORT drawings)
set(entries "")
foreach(drawing IN LISTS drawings)
  get_filename_component(name ${drawing} NAME)
  file(READ ${drawing} text)
  string(APPEND entries "    {\"${name}\", R\"toml(${text})toml\"},\n")
endforeach()
file(WRITE ${OUTPUT}.new "#include \"layouts/builtin_forms.hpp\"\n
namespace targetbook::layouts {
namespace {
constexpr BuiltinForm forms[] = {
${entries}};
}  // namespace

std::span<const BuiltinForm> builtin_forms() { return forms; }

}  // namespace targetbook::layouts\n")
file(COPY_FILE ${OUTPUT}.new ${OUTPUT} ONLY_IF_DIFFERENT)
