/*
 * src/front_matter/front_matter.h
 *
 * The front matter at the start of a document, as a tree (node.h).  Who reads it
 * is chosen here, and nowhere else.
 */
#ifndef RCA_FRONT_MATTER_H
#define RCA_FRONT_MATTER_H

#include "base/error.h"
#include "front_matter/node.h"

typedef struct RcaFrontMatter
{
	RcaNode    *root;			/* a mapping, or NULL without front matter */
	bool		is_toml;		/* between "+++" lines */
	bool		is_plain;		/* was read without libyaml */
	int			length;			/* bytes up to the body */
	int			nlines;			/* lines up to the body */
} RcaFrontMatter;

/*
 * Reads the front matter of a document, YAML between "---" lines or TOML
 * between "+++" lines (toml.h).  Having none is no error.  libyaml gets what is
 * not plain (plain_yaml.h) or, if all is to be read, everything; the tree is the
 * same.  False with *err filled if it is not closed, not YAML, not a mapping,
 * has a key twice, or is over a limit.
 */
extern bool rca_front_matter_read(RcaStr source, RcaExtent extent,
								  RcaFrontMatter *fm, RcaError *err);

#endif							/* RCA_FRONT_MATTER_H */
