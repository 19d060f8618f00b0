@NullMarked
package org.cairncrm.orders.web;

import org.jspecify.annotations.NullMarked;
