"""Reads archives of news pages with Spark, and writes what they report as Parquet, a folder for each day of publication.

    spark-submit examples/spark_job.py --archives 's3a://bucket/crawl/*.warc.gz' --out s3a://bucket/lake
    spark-submit --master 'local[2]' examples/spark_job.py --archives 'pages/*.warc.gz' --out lake

Every machine needs `pip install octuple pyarrow`. Archives may lie wherever Spark reads files: an object store (with its connector, as
`--packages org.apache.hadoop:hadoop-aws:…` for S3), HDFS, or a disk that all machines see. Each is read whole by one task, so that
there should be several times as many as there are cores, none larger than 2 GB, and tasks must have memory for one.

What comes of it is a lake: `octuple events --parquet lake` and `octuple posture --parquet lake` gather it on one machine, and any tool
that knows Parquet reads it. What could not be brought in is printed at the end, and the exit code is then 1; the rest is written.
"""

import argparse
import sys

from pyspark.accumulators import AccumulatorParam
from pyspark.sql import SparkSession

from octuple.engines import archives_on_spark


class Gathered(AccumulatorParam):
    """A list that every task adds to."""

    def zero(self, value):
        return []

    def addInPlace(self, ours, theirs):
        return ours + theirs


def run(spark, archives, out):
    """Reads the archives into a lake; what could not be brought in, each once."""
    # One archive at a time: Spark otherwise hands on as many rows as fit a batch, whatever their size.
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "1")
    problems = spark.sparkContext.accumulator([], Gathered())
    files = spark.read.format("binaryFile").load(archives)
    reports = archives_on_spark(files, lambda problem: problems.add([problem]))
    # One file a day: without it every task would write one for each day that it met.
    reports.repartition("published").write.partitionBy("published").parquet(out)
    # A task that ran twice said everything twice.
    return list(dict.fromkeys(problems.value))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--archives", nargs="+", required=True, help="files, folders or patterns, as Spark names them")
    parser.add_argument("--out", required=True, help="the folder for the lake; it must not be there yet")
    ask = parser.parse_args()
    spark = SparkSession.builder.appName("octuple").getOrCreate()
    problems = run(spark, ask.archives, ask.out)
    for problem in problems:
        print(f"octuple: {problem.place}: {problem.message} [{problem.kind}]", file=sys.stderr)
    spark.stop()
    sys.exit(any(problem.lost for problem in problems))


if __name__ == "__main__":
    main()
