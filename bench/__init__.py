"""How fast is a story, measured against the least that could print the same words?"""
