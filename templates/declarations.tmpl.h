//% note Structs and functions: enums first, since structs hold them.
//% each types
//% if self.enumeration
//% include enum
//% end
//% end
//% each types
//% include declaration
//% end
