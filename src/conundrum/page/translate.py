def bundle(modules):
    return ""
