/** The HTTP API and console parts of the customers module. */
@NullMarked
package org.cairncrm.customers.web;

import org.jspecify.annotations.NullMarked;
