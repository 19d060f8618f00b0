/** The HTTP API and console pages of the tags module. */
@NullMarked
package org.cairncrm.tags.web;

import org.jspecify.annotations.NullMarked;
