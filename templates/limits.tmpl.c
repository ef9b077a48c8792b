//% note A keyword of JSON Schema and its value, each.
//% each limits
//% if index
,
//% end
//% include text_limit
//% if decimal
//% if minimum
DECIMAL_MINIMUM($minimum$)
//% end
//% if maximum
DECIMAL_MAXIMUM($maximum$)
//% end
//% if above
DECIMAL_ABOVE($above$)
//% end
//% if below
DECIMAL_BELOW($below$)
//% end
//% if multiple_of
DECIMAL_MULTIPLE_OF($multiple_of$)
//% end
//% else
//% if minimum
//% if of_format
FORMAT_MINIMUM(INT64_C($minimum$))
//% else
MINIMUM(INT64_C($minimum$))
//% end
//% end
//% if maximum
//% if of_format
FORMAT_MAXIMUM(INT64_C($maximum$))
//% else
MAXIMUM(INT64_C($maximum$))
//% end
//% end
//% if above
ABOVE(INT64_C($above$))
//% end
//% if below
BELOW(INT64_C($below$))
//% end
//% if multiple_of
MULTIPLE_OF(INT64_C($multiple_of$))
//% end
//% end
//% if min_items
MIN_ITEMS($min_items$)
//% end
//% if max_items
MAX_ITEMS($max_items$)
//% end
//% if unique_items
UNIQUE_ITEMS
//% end
//% if min_properties
MIN_PROPERTIES($min_properties$)
//% end
//% if max_properties
MAX_PROPERTIES($max_properties$)
//% end
//% with property_names
PROPERTY_NAMES(
//% include names_row
)
//% end
//% if together
TOGETHER($together$)
//% end
//% end
