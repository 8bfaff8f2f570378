/*
 * src/pg/value.h
 *
 * Stored values of type rca, opened no further than is asked for.
 */
#ifndef RCA_VALUE_H
#define RCA_VALUE_H

#include "base/base.h"

#include "fmgr.h"

#include "pg/build.h"
#include "report/metrics.h"
#include "report/report.h"
#include "store/form.h"
#include "store/outline.h"

/* A stored report, and what is read of it on demand. */
typedef struct RcaValue
{
	RcaForm		form;
	RcaStr		text;			/* in the server's encoding */
	RcaReport  *report;			/* or NULL: not parsed yet */
} RcaValue;

/* How much of a stored report is wanted, each with what stands before it. */
typedef enum RcaReach
{
	RCA_REACH_SEVERITY,			/* and the header */
	RCA_REACH_METADATA,
	RCA_REACH_TIMELINE,
	RCA_REACH_ACTION_ITEMS,
	RCA_REACH_ALL,
} RcaReach;

/* What an SQL function gets as its first argument. */
typedef enum RcaArgument
{
	RCA_ARGUMENT_VALUE,			/* type rca */
	RCA_ARGUMENT_TEXT,			/* type text, not parsed yet */
	RCA_ARGUMENT_TAUGHT,		/* the same, and the second are conventions */
} RcaArgument;

/*
 * Opens a value, detoasted as far as is wanted.  What is read of it lives in
 * the current context.  Only a value that is opened in all has its text.
 */
extern void rca_value_open(Datum datum, RcaReach reach, RcaValue *value);

/*
 * The parsed report, for what is not in the stored form.  It is parsed in the
 * current context when it is first asked for, and once more if it is to be
 * complete (report.h) and was not.
 */
extern const RcaReport *rca_value_report(RcaValue *value, RcaExtent extent);

/* The sections of a report, and its metadata. */
extern RcaOutline rca_value_outline(const RcaValue *value);
extern RcaMetadata rca_value_metadata(const RcaValue *value);

/* When the milestones of its timeline were reached. */
extern RcaMoments rca_value_moments(const RcaValue *value);

/*
 * The text without comments (markdown/comments.h), which are private:
 * what is shown of Markdown as it is written is a part of this.  It has the same
 * lines.
 */
extern RcaStr rca_value_shown_text(const RcaValue *value);

/* Just the text of a detoasted value, in the server's encoding. */
extern RcaStr rca_value_text(struct varlena *value);

/* The same, and the conventions that it was read under. */
extern RcaSource rca_value_source(struct varlena *value);

/* The conventions of a detoasted value as JSON, or a null string. */
extern RcaStr rca_value_conventions(struct varlena *value);

/* What a function's first argument is to be read of. */
extern RcaSource rca_source_argument(FunctionCallInfo fcinfo, RcaArgument type);

#endif							/* RCA_VALUE_H */
