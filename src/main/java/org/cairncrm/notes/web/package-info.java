/** The HTTP API and console pages of the notes module. */
@NullMarked
package org.cairncrm.notes.web;

import org.jspecify.annotations.NullMarked;
