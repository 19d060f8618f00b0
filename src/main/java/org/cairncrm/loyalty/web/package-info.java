@NullMarked
package org.cairncrm.loyalty.web;

import org.jspecify.annotations.NullMarked;
