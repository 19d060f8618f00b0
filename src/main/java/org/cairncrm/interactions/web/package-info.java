/** The HTTP API and console parts of the interactions module. */
@NullMarked
package org.cairncrm.interactions.web;

import org.jspecify.annotations.NullMarked;
