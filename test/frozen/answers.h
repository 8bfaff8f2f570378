/*
 * test/frozen/answers.h
 *
 * What a stored value says, as text that people can review: one line for each
 * thing, the same whether it was read of the form or parsed.
 */
#ifndef ANSWERS_H
#define ANSWERS_H

#include "base/base.h"
#include "report/report.h"
#include "store/form.h"

extern void answer_metadata(const RcaMetadata *metadata);

/* Before the entries of a kind. */
extern void answer_heading(const char *kind);

extern void answer_entry(const RcaTimelineEntry *entry);
extern void answer_action_item(const RcaActionItem *item);
extern void answer_point(const RcaPoint *point);
extern void answer_link(const RcaLink *link);

/* Sections, and where in the text their content stands. */
extern void answer_outline(const RcaOutline *outline, RcaStr text);

extern void answer_front_matter(const RcaNode *root);

/* A file, in memory of just its size, so that what is read behind it is seen. */
extern RcaStr read_whole_file(const char *path);

#endif							/* ANSWERS_H */
