//% note Structs and functions of a part: enums first, since structs hold them.
//% each declared
//% if self.enumeration
//% include enum
//% end
//% end
//% each declared
//% include declaration
//% end
