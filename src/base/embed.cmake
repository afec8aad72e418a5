# Writes OUTPUT, a C++ source with the text of every file below FOLDER but the papers, in order of path.
file(GLOB_RECURSE files RELATIVE ${FOLDER} ${FOLDER}/*)
list(FILTER files EXCLUDE REGEX "\\.md$")  # for who reads the folder
list(SORT files)
set(entries "")
foreach(name IN LISTS files)
  file(READ ${FOLDER}/${name} text)
  string(APPEND entries "    {\"${name}\", R\"embedded(${text})embedded\"},\n")
endforeach()
file(WRITE ${OUTPUT}.new "#include \"base/builtin.hpp\"\n
namespace targetbook::base {
namespace {
constexpr BuiltinFile files[] = {
${entries}};
}  // namespace

std::span<const BuiltinFile> builtin_files() { return files; }

}  // namespace targetbook::base\n")
file(COPY_FILE ${OUTPUT}.new ${OUTPUT} ONLY_IF_DIFFERENT)
