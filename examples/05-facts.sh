#!/bin/sh
# The main job: who did what to how many, over a folder of articles.
newsfacts -H articles/2024-10-18-dating-apps.txt articles/2024-02-01-year.txt |
    cut -f 3-7,9,10,13,14
