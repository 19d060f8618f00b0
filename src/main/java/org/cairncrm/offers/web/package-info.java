/** The HTTP API and console pages of the offers module. */
@NullMarked
package org.cairncrm.offers.web;

import org.jspecify.annotations.NullMarked;
