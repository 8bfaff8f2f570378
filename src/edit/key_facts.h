/*
 * src/edit/key_facts.h
 *
 * The facts of a report that depend on a key of its metadata.
 */
#ifndef RCA_KEY_FACTS_H
#define RCA_KEY_FACTS_H

#include "edit/edit.h"

/* RcaFact bits */
extern uint32 rca_facts_of_key(RcaKey key);

#endif							/* RCA_KEY_FACTS_H */
