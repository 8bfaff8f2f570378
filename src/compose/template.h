/*
 * src/compose/template.h
 *
 * A report to fill in: the keys, headings and tables that a policy and an outline
 * ask for, with nothing in them but what is known already.
 */
#ifndef RCA_TEMPLATE_H
#define RCA_TEMPLATE_H

#include "base/error.h"
#include "front_matter/node.h"
#include "words/vocabulary.h"

/*
 * Writes the template for a policy that requires these parts, by RcaPart, and
 * these keys.  given is an object: "language", "outline", and the
 * metadata that is known, which *said has alone, to be compared with what is read
 * (read_back.h).  False with *err filled if it has something else.
 */
extern bool rca_template_write(const RcaNode *given, const bool *required_parts,
							   const RcaStrList *required_keys, RcaStr *text,
							   const RcaNode **said, RcaArgumentError *err);

/*
 * Is the text a report that says what *said of rca_template_write has?  For
 * programs without a server, which compares what is stored.  False with *err
 * filled if it is not.
 */
extern bool rca_template_check(const RcaNode *said, RcaStr text, RcaArgumentError *err);

#endif							/* RCA_TEMPLATE_H */
