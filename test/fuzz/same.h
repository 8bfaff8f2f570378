/*
 * test/fuzz/same.h
 *
 * What must hold of a report, or the program aborts and says what did not.
 */
#ifndef FUZZ_SAME_H
#define FUZZ_SAME_H

#include "base/base.h"
#include "front_matter/node.h"
#include "markdown/blocks.h"
#include "report/report.h"
#include "store/form.h"

extern void require(bool condition, const char *what);

/* Is a text one that can be read: UTF-8, without a zero byte? */
extern bool is_utf8(RcaStr s);

/* Both are null, or say the same. */
extern void require_same(RcaStr a, RcaStr b, const char *what);

/* Messages say where a node stands, and limits count what is in it. */
extern void require_same_place(const RcaNode *a, const RcaNode *b);

/* What a stored form says is what was read of a report, in all its regions. */
extern void require_same_report(const RcaReport *report, const RcaForm *form,
								RcaStr text);

/* A body that is read for the places of its blocks alone has the same ones. */
extern void require_same_places(const RcaMarkdown *md);

#endif							/* FUZZ_SAME_H */
