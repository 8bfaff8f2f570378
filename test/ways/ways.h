/*
 * test/ways/ways.h
 *
 * Documents that are read in both ways: with what is kept from cmark and libyaml
 * because nobody needs it, and without.
 */
#ifndef WAYS_H
#define WAYS_H

#include "base/base.h"

#include "lib/stringinfo.h"
#include "random.h"

/*
 * Writes a document of Markdown: lists, quotes, blanks and indentation before
 * all, for there the rules of cmark are the hardest to foresee.
 */
extern void write_markdown(Random *random, StringInfo out);

/* Changes some lines of a document, as somebody does who types. */
extern void mutate_lines(Random *random, RcaStr source, StringInfo out);

#endif							/* WAYS_H */
