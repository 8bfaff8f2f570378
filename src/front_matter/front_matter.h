/*
 * src/front_matter/front_matter.h
 *
 * The front matter at the start of a document, as a tree (node.h) that does
 * not depend on which reader made it.
 */
#ifndef RCA_FRONT_MATTER_H
#define RCA_FRONT_MATTER_H

#include "base/error.h"
#include "front_matter/node.h"

typedef struct RcaFrontMatter
{
	RcaNode    *root;			/* a mapping; NULL if there is no front matter */
	bool		is_toml;		/* between "+++" lines */
	bool		is_plain;		/* was read without libyaml */
	int			length;			/* bytes before the body */
	int			nlines;			/* lines before the body */
	int			late_line;		/* line where it begins if that is not line 1,
								 * or 0 */
	int			unread_line;	/* line of what looks like front matter and is
								 * not read, or 0 */
	RcaFaults	faults;			/* lines that are not valid TOML */
	RcaNodes	reserved;		/* values that begin with a reserved character
								 * (yaml.h) */
} RcaFrontMatter;

/*
 * Reads the front matter of a document, which may have none.  It begins in
 * line 1 or, if it is a mapping, after blank lines and comments.  After a
 * heading it is found, but not read.  It is YAML between "---" lines or TOML
 * between "+++" lines (toml.h).  plain_yaml.h reads plain YAML, and yaml.h the
 * rest.  With RCA_READ_ALL, yaml.h reads all YAML and makes the same tree.
 * False with *err filled if it begins in line 1 and is not closed, is not
 * YAML, is not a mapping, has a key twice, or is over a limit.
 */
extern bool rca_front_matter_read(RcaStr source, RcaExtent extent,
								  RcaFrontMatter *fm, RcaError *err);

#endif							/* RCA_FRONT_MATTER_H */
