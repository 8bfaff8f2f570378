/*
 * src/front_matter/front_matter.h
 *
 * The front matter at the start of a document, as a tree (node.h), whichever of
 * the readers read it.
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
	int			late_line;		/* where it begins, if not in line 1; or 0 */
	int			unread_line;	/* where what looks like it begins, or 0 */
	RcaFaults	faults;			/* lines that are not TOML */
	RcaNodes	reserved;		/* begin with what YAML reserves (yaml.h) */
} RcaFrontMatter;

/*
 * Reads the front matter of a document: in line 1 or, if it is a mapping, behind
 * blank lines and comments.  Behind a heading it is not read, but found.  It is
 * YAML between "---" lines or TOML between "+++" lines (toml.h).  A document may
 * have none.  Plain YAML is read by plain_yaml.h, all other by yaml.h; with
 * RCA_READ_ALL yaml.h reads it all, and makes the same tree.  False with *err
 * filled if it begins in line 1 and is not closed, not YAML, not a mapping, has a
 * key twice, or is over a limit.
 */
extern bool rca_front_matter_read(RcaStr source, RcaExtent extent,
								  RcaFrontMatter *fm, RcaError *err);

#endif							/* RCA_FRONT_MATTER_H */
