# 5-spark.py - Spark: articles to the agencies that they name, by rdd.pipe.
# NOT TESTED ON A LIVE CLUSTER: the tests run it with an imitation of pyspark.
#
#   spark-submit --master yarn --files artsplit,agencytag,counted \
#       5-spark.py INPUT OUTPUT
#
# INPUT holds articles, a line each: id, date, text with \n for a newline.
# checkCode makes a status that is not 0 a failure; without it, rows are lost
# in silence.  `counted` lets status 1 pass: something was skipped, and said.
# On YARN --files puts the programs where the tasks run; with other masters,
# install them and leave `sh counted` away, or give its whole path.
import sys
import zlib

from pyspark import SparkContext

PARTITIONS = 64


def place(row):
    """Where a row of sentences belongs: article, number of sentence."""
    doc, sent, _ = row.split("\t", 2)
    return doc, int(sent)


def reducer(key):
    """The same for all rows of an article, in every process."""
    return zlib.crc32(key[0].encode())


sc = SparkContext(appName="agencies")
articles = sc.textFile(sys.argv[1])
sentences = articles.pipe("sh counted artsplit -f tsv", checkCode=True)

# Rows of an article are together here, and in order: agencytag could follow
# at once.  After a shuffle they are not, so this is how to bring them back.
sentences = (
    sentences.keyBy(place)
    .repartitionAndSortWithinPartitions(PARTITIONS, reducer)
    .values()
)
agencies = sentences.pipe("sh counted agencytag", checkCode=True)
agencies.saveAsTextFile(sys.argv[2])
