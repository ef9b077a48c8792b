//% note The member of a value that says that it is there; a pointer says it by itself.
//% unless pointer
//% if raw
.ptr
//% end
//% if text
.ptr
//% end
//% if boolean
.set
//% end
//% if integer
.set
//% end
//% if unsigned
.set
//% end
//% if number
.text.ptr
//% end
//% if time
.text.ptr
//% end
//% if date
.text.ptr
//% end
//% if enumeration
.text.ptr
//% end
//% if list
.items
//% end
//% if choice
.set
//% end
//% end
