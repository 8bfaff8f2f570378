/*
 * src/base/json_text.h
 */
#ifndef RCA_JSON_TEXT_H
#define RCA_JSON_TEXT_H

#include "base/base.h"

/* Appends a string as JSON writes it, in double quotes and with escapes. */
extern void rca_put_json_string(StringInfo out, RcaStr s);

#endif							/* RCA_JSON_TEXT_H */
