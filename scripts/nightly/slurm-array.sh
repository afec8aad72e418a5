#!/usr/bin/env bash
# A pass by several machines, with Slurm: one array task a part of the folder, then one job that joins them.
#   scripts/nightly/slurm-array.sh FOLDER OUTPUT PARTS [options for nightly and merge, such as --roster FILE]
# FOLDER and OUTPUT are seen by all machines under the same path. Prints the number of the joining job.
set -euo pipefail
folder=$1 output=$2 parts=$3
shift 3
mkdir -p "$output/parts"
options=$(printf ' %q' "$@")
quoted_folder=$(printf '%q' "$folder") quoted_output=$(printf '%q' "$output")

# 1 (open findings) and 3 (something could not be read) are results, not failures of a part.
part="targetbook nightly $quoted_folder -o $quoted_output/parts/\$SLURM_ARRAY_TASK_ID --shard \$SLURM_ARRAY_TASK_ID/$parts --jobs \${SLURM_CPUS_PER_TASK:-1}$options; s=\$?; [ \$s -eq 1 ] || [ \$s -eq 3 ] || exit \$s"
array=$(sbatch --parsable --job-name=targetbook-part --array="1-$parts" --output="$output/parts/%a.log" --wrap "$part")

joined=""
for ((i = 1; i <= parts; ++i)); do joined+=" $quoted_output/parts/$i"; done
sbatch --parsable --job-name=targetbook-merge --dependency="afterok:$array" --output="$output/merge.log" \
  --wrap "targetbook merge$joined -o $quoted_output$options; s=\$?; [ \$s -eq 1 ] || [ \$s -eq 3 ] || exit \$s"
