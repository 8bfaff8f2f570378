/*
 * src/compose/template.h
 *
 * A report to fill in.  It has the keys, headings and tables that a policy and
 * an outline require, and only the values that are already known.
 */
#ifndef RCA_TEMPLATE_H
#define RCA_TEMPLATE_H

#include "base/error.h"
#include "front_matter/node.h"
#include "words/vocabulary.h"

/*
 * Writes the template for a policy that requires these parts, by RcaPart, and
 * these keys.  given is an object with "language", "outline" and the known
 * metadata. *said is that metadata alone, to compare with what is read
 * (read_back.h).  False with *err filled if given has other keys.
 */
extern bool rca_template_write(const RcaNode *given, const bool *required_parts,
							   const RcaStrList *required_keys, RcaStr *text,
							   const RcaNode **said, RcaArgumentError *err);

/*
 * Is the text a report that says the metadata of *said?  For programs without
 * a server, which compare in this way what the server compares in the stored
 * form. False with *err filled if it is not.
 */
extern bool rca_template_check(const RcaNode *said, RcaStr text, RcaArgumentError *err);

#endif							/* RCA_TEMPLATE_H */
