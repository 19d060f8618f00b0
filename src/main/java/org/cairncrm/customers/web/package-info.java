/** Customers over HTTP. */
@NullMarked
package org.cairncrm.customers.web;

import org.jspecify.annotations.NullMarked;
