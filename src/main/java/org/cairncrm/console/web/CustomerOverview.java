package org.cairncrm.console.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.Map;

/**
 * What the modules say of a customer.
 *
 * @param parts by name
 */
record CustomerOverview(@JsonAnyGetter Map<String, Object> parts) {}
