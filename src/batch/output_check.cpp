#include "batch/output_check.hpp"

#include <set>

#include "base/say.hpp"
#include "batch/convert.hpp"
#include "batch/inputs/naming.hpp"

namespace targetbook::batch {
namespace {

namespace fs = std::filesystem;

std::string identity_of(const fs::path& path) {
  std::error_code error;
  return fs::weakly_canonical(fs::absolute(path, error), error).string();
}

}  // namespace

void refuse_output_folder(const fs::path& output, const std::vector<std::string>& arguments) {
  std::error_code error;
  if (fs::exists(output, error) && !fs::is_directory(output, error))
    throw RefusedRun(base::say("输出位置「{}」不是文件夹", "'{}' is not a folder", output.string()));
  for (const std::string& argument : arguments)
    if (fs::is_directory(argument, error) && fs::equivalent(argument, output, error))
      throw RefusedRun(base::say(
          "输出文件夹与输入文件夹「{}」相同，会改动原件；请另选一个输出文件夹",
          "the output folder is the input folder '{}'; choose another one, inputs are never changed",
          argument));
}

void refuse_overwriting(const std::vector<Input>& inputs, const std::vector<std::string>& names,
                        const fs::path& output, const std::vector<const writers::OutputFormat*>& formats) {
  std::vector<fs::path> outputs;
  for (const writers::OutputFormat* format : formats) {
    if (format->start != nullptr) outputs.push_back(output / run_output_name(*format));
    if (format->render == nullptr) continue;
    for (const std::string& name : names) outputs.push_back(output / (name + std::string(format->extension)));
  }
  refuse_overwriting(inputs, outputs);
}

void refuse_overwriting(const std::vector<Input>& inputs, const std::vector<fs::path>& outputs) {
  std::set<std::string> originals;
  for (const Input& input : inputs) originals.insert(identity_of(input.path));
  for (const fs::path& path : outputs)
    if (originals.contains(identity_of(path)))
      throw RefusedRun(base::say("输出文件「{}」会覆盖输入文件；请另选一个输出文件夹",
                                 "the output '{}' would overwrite an input; choose another output folder",
                                 path.string()));
}

}  // namespace targetbook::batch
