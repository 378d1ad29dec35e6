#!/bin/sh
# The sentences of one article: number, part, text.
artsplit articles/2024-10-18-dating-apps.txt | cut -f 2,4,6
