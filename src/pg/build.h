/*
 * src/pg/build.h
 *
 * From text in the server's encoding to a parsed report, and to a value of
 * type rca.
 */
#ifndef RCA_BUILD_H
#define RCA_BUILD_H

#include "base/error.h"
#include "report/report.h"
#include "words/conventions.h"

struct Node;

/* A text and what it is read under. */
typedef struct RcaSource
{
	RcaStr		text;			/* in the server's encoding */
	const RcaConventions *conventions;	/* or NULL */
} RcaSource;

static inline RcaSource
rca_source(RcaStr text)
{
	RcaSource	source = {text, NULL};

	return source;
}

/*
 * Parses a text into the current context.  NULL with *err filled if it is not
 * well-formed.
 */
extern RcaReport *rca_report_of_source(RcaSource source, RcaExtent extent,
									   RcaError *err);

/* The same, but raises the error. */
extern RcaReport *rca_report_or_error(RcaSource source, RcaExtent extent);

/*
 * Makes a value of a text.  One that is not well-formed raises an error, or
 * reports it to escontext where that takes soft errors; then NULL is returned.
 */
extern struct varlena *rca_build(RcaSource source, struct Node *escontext);

/* Makes a value of a report that was parsed; text is in the server's encoding. */
extern struct varlena *rca_value_of_report(const RcaReport *report, RcaStr text);

/* Makes a value of a datum of type text, or raises the error. */
extern Datum rca_build_datum(Datum source);

#endif							/* RCA_BUILD_H */
