/*
 * src/report/action_items_internal.h
 *
 * What the readers of action items share: action_tables.c, action_lists.c, and
 * action_items.c, which says where they read.
 */
#ifndef RCA_ACTION_ITEMS_INTERNAL_H
#define RCA_ACTION_ITEMS_INTERNAL_H

#include "base/error.h"
#include "report/columns.h"
#include "report/report.h"

#define RCA_PART_BIT(part)	(1U << (part))

typedef struct RcaActionReader
{
	RcaReport  *report;
	RcaError   *err;
	int			capacity;		/* of report->action_items */
	bool	   *skipped;		/* blocks that tell of the past, or NULL */
	uint8	   *steps;			/* numbered headings (action_steps.h), or NULL */
} RcaActionReader;

/* A new item at a line; NULL with the error filled if it is one too many. */
extern RcaActionItem *rca_action_add(RcaActionReader *reader, int line);

/* The ticket that a link of a block or, if block is NULL, of a cell leads to. */
extern RcaStr rca_action_linked_ticket(const RcaMarkdown *md,
									   const RcaBlock *block, RcaStr cell);

/* Reads a table; of one elsewhere, if its columns are those of action items. */
extern bool rca_action_table_read(RcaActionReader *reader, int i,
								  RcaTablePlace place);

/* Which items of a list are action items. */
typedef enum RcaListKind
{
	RCA_LIST_ALL,
	RCA_LIST_TASKS,				/* those with a box */
	RCA_LIST_MEASURES,			/* all, but of headings only numbered tasks */
} RcaListKind;

/* The items of lists of some parts, and headings that are items. */
extern bool rca_action_lists_read(RcaActionReader *reader, uint32 parts,
								  RcaListKind kind);

/* Items of lists that a paragraph such as "Still required:" announces. */
extern bool rca_action_announced_read(RcaActionReader *reader);

/* Items of a part that are no list: lines with a mark, or sentences. */
extern bool rca_action_lines_read(RcaActionReader *reader, RcaPart part);

/*
 * Tasks that no list of those was read for: of some parts where they stand in
 * one of action items ("### Fix" in "## Recommendations"), and those that have
 * an owner or a day wherever they stand.
 */
extern bool rca_action_tasks_beside_read(RcaActionReader *reader, uint32 parts);

#endif							/* RCA_ACTION_ITEMS_INTERNAL_H */
