/*
 * src/pg/build.h
 *
 * Makes a parsed report, and a value of type rca, from text in the server's
 * encoding.
 */
#ifndef RCA_BUILD_H
#define RCA_BUILD_H

#include "base/error.h"
#include "report/report.h"
#include "words/conventions.h"

struct Node;

/* A text, and the conventions to read it under. */
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
 * Parses a text in the current context.  NULL with *err filled if it is not
 * well-formed.
 */
extern RcaReport *rca_report_of_source(RcaSource source, RcaExtent extent,
									   RcaError *err);

/* The same, but raises the error. */
extern RcaReport *rca_report_or_error(RcaSource source, RcaExtent extent);

/*
 * Makes a value from a text.  If the text is not well-formed, raises an error,
 * or reports it to escontext and returns NULL if that accepts soft errors.
 */
extern struct varlena *rca_build(RcaSource source, struct Node *escontext);

/* Makes a value from a parsed report.  text is in the server's encoding. */
extern struct varlena *rca_value_of_report(const RcaReport *report, RcaStr text);

/* Makes a value from a datum of type text, or raises the error. */
extern Datum rca_build_datum(Datum source);

#endif							/* RCA_BUILD_H */
