#!/bin/sh
# Every count and sum of money in an article, its unit and what is counted.
# numextract adds after the five keys: start end mention kind bound value ...
artsplit articles/2024-10-18-dating-apps.txt | numextract |
    awk -F '\t' '$9 == "count" || $9 == "money"' | cut -f 2,8,10,11,13,14
