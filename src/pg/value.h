/*
 * src/pg/value.h
 *
 * Stored values of type rca, of which only the needed bytes are opened.
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

/* A stored report, and what was read from it on demand. */
typedef struct RcaValue
{
	RcaForm		form;
	RcaStr		text;			/* in the server's encoding */
	RcaReport  *report;			/* NULL until it is parsed */
} RcaValue;

/*
 * How much of a stored report is needed.  Each value includes those before it.
 */
typedef enum RcaReach
{
	RCA_REACH_SEVERITY,			/* and the header */
	RCA_REACH_METADATA,
	RCA_REACH_TIMELINE,
	RCA_REACH_ACTION_ITEMS,
	RCA_REACH_ALL,
} RcaReach;

/* The type of the first argument of an SQL function. */
typedef enum RcaArgument
{
	RCA_ARGUMENT_VALUE,			/* type rca */
	RCA_ARGUMENT_TEXT,			/* type text, which must be parsed */
	RCA_ARGUMENT_TAUGHT,		/* the same, and the second argument is
								 * conventions */
} RcaArgument;

/*
 * Opens a value, and detoasts as much as reach needs.  What is read from it is
 * in the current context.  The text is only available if the value is opened
 * completely.
 */
extern void rca_value_open(Datum datum, RcaReach reach, RcaValue *value);

/*
 * The parsed report, for what is not in the stored form.  It is parsed in the
 * current context on the first call, and again if it must be complete
 * (report.h) and was not.
 */
extern const RcaReport *rca_value_report(RcaValue *value, RcaExtent extent);

/* The sections of a report, and its metadata. */
extern RcaOutline rca_value_outline(const RcaValue *value);
extern RcaMetadata rca_value_metadata(const RcaValue *value);

/* The instants of the milestones of its timeline. */
extern RcaMoments rca_value_moments(const RcaValue *value);

/* What its metrics are taken from.  Needs all of the value. */
extern RcaMetricInput rca_value_metric_input(const RcaValue *value);

/*
 * The text without comments (markdown/comments.h), which are private.
 * Markdown that is shown as written comes from this text.  It has the same
 * lines.
 */
extern RcaStr rca_value_shown_text(const RcaValue *value);

/* Only the text of a detoasted value, in the server's encoding. */
extern RcaStr rca_value_text(struct varlena *value);

/* The same, with the conventions that it was read under. */
extern RcaSource rca_value_source(struct varlena *value);

/* The conventions of a detoasted value as JSON, or a null string. */
extern RcaStr rca_value_conventions(struct varlena *value);

/* The text and the conventions of a function's first argument. */
extern RcaSource rca_source_argument(FunctionCallInfo fcinfo, RcaArgument type);

#endif							/* RCA_VALUE_H */
